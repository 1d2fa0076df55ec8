import { useLostLine } from '../api/line-state.ts'
import { laterPart } from '../ui/later-part.tsx'
import { useWhenIdle } from '../ui/use-when-idle.ts'

const OfflineNote = laterPart(async () => (await import('./OfflineNote.tsx')).OfflineNote)

/** Where the page says that no answer comes. */
export const LineNote = () => {
  const lost = useLostLine()
  // Once the line is lost there is none to fetch it by.
  useWhenIdle(OfflineNote.preload)
  return <div role="status">{lost && <OfflineNote lost={lost} />}</div>
}
