/** No answer came: the line is dead or too slow, or what answered was not our API. Whether a write was carried out is not known. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}
