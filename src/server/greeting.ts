type Greeted = {
  address: string
  /** Of the link that signs in; null where everybody has a key of their own. */
  code: string | null
  madeKey: string | null
  /** The address of the real service when the flows are kept there. */
  service: string | null
}

/** What is said once the server is ready. */
export const greeting = ({ address, code, madeKey, service }: Greeted): string => {
  const ready = `Our Voice Flows is ready${service ? `, in front of ${service}` : ''}.`
  const link = code
    ? [`${ready} This link signs you in, once:`, `${address}/sign-in#code=${code}`]
    : [`${ready} Sign in with the key of your Our Voice account:`, `${address}/sign-in`]
  const key = madeKey
    ? ['Your access key, to sign in later and for programs. Keep it; it is not shown again:', madeKey]
    : []
  return `\n${[...link, ...key].map((paragraph) => `  ${paragraph}\n\n`).join('')}`
}
