import type { Operation } from '../document-types.ts'

/** How one calls it from a shell, with the key in the environment. */
export const curlExample = (
  method: string,
  path: string,
  { parameters, requestBody, security }: Operation,
  origin: string,
): string => {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    return String(parameters.find((parameter) => parameter.name === name)?.example ?? name)
  })
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined)
    .map(({ name, example }) => `${name}=${encodeURI(Array.isArray(example) ? example.join(',') : String(example))}`)
    .slice(0, 2)
    .join('&')
  const url = `${origin}${address}${query && `?${query}`}`
  const example = requestBody?.content['application/json'].example
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${query ? '-g ' : ''}'${url}'`,
    security.length > 0 ? `-H "Authorization: Bearer $FLOWS_API_KEY"` : null,
    example ? `-H 'Content-Type: application/json'` : null,
    example ? `-d '${JSON.stringify(example)}'` : null,
  ]
    .filter((part) => part !== null)
    .join(' \\\n  ')
}
