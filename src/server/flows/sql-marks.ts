/** A byte for each number up to the largest: 1 at those that are given. */
export const markedAt = (numbers: Int32Array): Uint8Array => {
  let largest = -1
  for (const number of numbers) if (number > largest) largest = number
  const marks = new Uint8Array(largest + 1)
  for (const number of numbers) marks[number] = 1
  return marks
}
