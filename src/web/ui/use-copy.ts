import { useEffect, useState } from 'react'

const shownFor = 2_500

/** Copies text, and tells for a moment whether it worked: browsers refuse where the page isn't served securely. */
export const useCopy = () => {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(null), shownFor)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  return { copy, outcome }
}
