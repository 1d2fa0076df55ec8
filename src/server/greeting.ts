type Greeted = { address: string; code: string; madeKey: string | null }

/** What is said once the server is ready. */
export const greeting = ({ address, code, madeKey }: Greeted): string => {
  const link = ['Our Voice Flows is ready. This link signs you in, once:', `${address}/sign-in#code=${code}`]
  const key = madeKey
    ? ['Your access key, to sign in later and for programs. Keep it; it is not shown again:', madeKey]
    : []
  return `\n${[...link, ...key].map((paragraph) => `  ${paragraph}\n\n`).join('')}`
}
