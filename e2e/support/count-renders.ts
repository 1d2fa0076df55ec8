import type { Page } from '@playwright/test'

/** How many components React rendered for one picture, those that stood there before and those that are new. */
export type Commit = { again: number; anew: number }

declare global {
  interface Window {
    commits: Commit[]
  }
}

/** What React tells whoever develops with it, in every build, of one part of what it shows. */
type Fiber = {
  tag: number
  flags: number
  alternate: Fiber | null
  child: Fiber | null
  sibling: Fiber | null
}

/** From the next page on, counts what React renders; called before the page is opened. */
export const countRenders = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.commits = []
    /** Functions, and functions within `memo` or `forwardRef`. */
    const components = new Set([0, 11, 14, 15])
    const hasRendered = 1
    const count = (fiber: Fiber, before: Fiber | null, commit: Commit) => {
      if (fiber === before) return
      if (components.has(fiber.tag) && fiber.flags & hasRendered) commit[before ? 'again' : 'anew'] += 1
      // What was left alone still has the same parts.
      if (before && fiber.child === before.child) return
      for (let child = fiber.child; child; child = child.sibling) count(child, child.alternate, commit)
    }
    const onCommitFiberRoot = (_: number, { current }: { current: Fiber }) => {
      const commit = { again: 0, anew: 0 }
      count(current, current.alternate, commit)
      window.commits.push(commit)
    }
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot,
        onCommitFiberUnmount() {},
      },
    })
  })

/** What was rendered since it was last asked. */
export const rendered = async (page: Page): Promise<Commit[]> => page.evaluate(() => window.commits.splice(0))
