import { NewsNotes } from '../changes/NewsNotes.tsx'
import { useChanges } from '../changes/use-changes.ts'
import { BackgroundWords } from '../i18n/BackgroundWords.tsx'
import { useNewVersion } from '../offline/use-new-version.ts'
import { useSameKey } from '../session/use-same-key.ts'

/** What goes on behind every page once it reacts. */
export const Background = () => (
  <BackgroundWords>
    <Work />
  </BackgroundWords>
)

const Work = () => {
  useNewVersion()
  useChanges()
  useSameKey()
  return <NewsNotes />
}
