import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { testApp } from './test-app.ts'

/**
 * The official client, `ourvoice-node` 1.0.1, as its sources are. What npm has of it was never built in full: the file
 * that its `main` names is missing, and so are the base of all its parts and the groups, so that a plain `import` of it
 * fails.
 */
type Client = {
  flow: {
    read: (id: string) => Promise<unknown>
    getList: () => Promise<unknown>
    update: (id: string, patch: { status: string }) => Promise<unknown>
    startFlow: (id: string) => Promise<unknown>
    /** What its parts send their requests by. */
    invoke: (path: string, request: { method: string }) => Promise<unknown>
  }
  group: { getList: () => Promise<unknown> }
}

// By a name that the compiler doesn't follow: its sources don't hold by our rules.
const sources = 'ourvoice-node/src/index.ts'
const { OurVoice } = (await import(/* @vite-ignore */ sources)) as {
  OurVoice: new (config: { apiKey: string }) => Client
}

/** A client of a listening server; its address can't be given, so it is set in each part. */
const clientOf = async (key?: string) => {
  const server = await testApp()
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.app.server.address() as AddressInfo
  const client = new OurVoice({ apiKey: key ?? server.key })
  for (const part of Object.values(client)) Object.assign(part, { baseUrl: `http://127.0.0.1:${port}/v1` })
  return { ...server, client }
}

describe('the official client', () => {
  test('lists flows: the rows alone, without where the page stands', async () => {
    const { client, createFlow } = await clientOf()
    const { id } = await createFlow()
    expect(await client.flow.getList()).toEqual([expect.objectContaining({ id, flow_executions_count: 0 })])
  })

  test('reads a flow, whose metadata is text though the client types it as an object', async () => {
    const { client, createFlow } = await clientOf()
    const flow = await createFlow({ metadata: '{"a": 1}' })
    expect(await client.flow.read(flow.id)).toEqual(expect.objectContaining({ ...flow, metadata: '{"a": 1}' }))
  })

  test('starts a flow, by a JSON request without a body', async () => {
    const { client, createFlow } = await clientOf()
    const { id } = await createFlow({ status: 'published' })
    expect(await client.flow.startFlow(id)).toMatchObject({ id, status: 'published' })
  })

  test('takes every refusal for an answer, so its sentence is what one gets', async () => {
    const { client, createFlow } = await clientOf()
    const { id } = await createFlow()
    const draft = { message: 'This flow is not published, so it can’t be started. Publish it first.' }
    expect(await client.flow.startFlow(id)).toEqual(draft)
    const gone = { message: 'There is no flow with this id. It may have been deleted.' }
    expect(await client.flow.read('gone')).toEqual(gone)
  })

  test('forgets the id when it changes a flow, and is told what the list takes; no flow changes', async () => {
    const { client, createFlow, send } = await clientOf()
    const { id } = await createFlow()
    const message = 'This address doesn’t take PATCH. It takes GET, HEAD, POST.'
    expect(await client.flow.update(id, { status: 'published' })).toEqual({ message })
    expect((await send('GET', `/v1/flows/${id}`)).json().data.status).toBe('draft')
  })

  test('says of a deletion that it was done, as 204 without a body tells', async () => {
    const { client, createFlow, send } = await clientOf()
    const { id } = await createFlow()
    expect(await client.flow.invoke(`/flows/${id}`, { method: 'DELETE' })).toBe('Data is deleted')
    expect((await send('GET', `/v1/flows/${id}`)).statusCode).toBe(404)
  })

  test('is told where there is nothing: what isn’t about flows, and no id at all', async () => {
    const { client } = await clientOf()
    const nothing = { message: 'There is nothing at this address.' }
    expect(await client.group.getList()).toEqual(nothing)
    const gone = { message: 'There is no flow with this id. It may have been deleted.' }
    expect(await client.flow.read('')).toEqual(gone)
  })

  test('with a wrong key is told so', async () => {
    const { client } = await clientOf('a-key-that-nobody-knows')
    expect(await client.flow.getList()).toEqual({ message: 'Unauthenticated.' })
  })
})
