import { beforeEach, expect, test, vi } from 'vitest'
import type { Change, News } from '../../contract/changes.ts'
import { createRoom } from './room.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => void vi.useRealTimers()
})

const opened = () => {
  const room = createRoom(() => [])
  const told: News[] = []
  const stop = room.listen((news) => told.push(JSON.parse(news) as News))
  return { room, told, stop }
}

const change = (flow_id: string): Change => ({ flow_id, action: 'flow.updated', by: null })

test('what comes together is told together, and the same once', () => {
  const { room, told } = opened()
  for (const id of ['a', 'b', 'a']) room.changed(change(id))
  expect(told).toEqual([])
  vi.advanceTimersByTime(30)
  expect(told).toEqual([{ missed: false, changes: [change('a'), change('b')], editors: null }])
})

test('however much happens, it is told four times a second at most', () => {
  const { room, told } = opened()
  for (let at = 0; at < 1000; at += 1) {
    room.changed(change(`flow ${at}`))
    vi.advanceTimersByTime(1)
  }
  expect(told.length).toBeLessThanOrEqual(5)
})

test('of many changes it is only said that there were', () => {
  const { room, told } = opened()
  for (let at = 0; at <= 60; at += 1) room.changed(change(`flow ${at}`))
  vi.advanceTimersByTime(30)
  expect(told).toEqual([{ missed: true, changes: [], editors: null }])
  room.changed(change('later'))
  vi.advanceTimersByTime(300)
  expect(told[1]).toMatchObject({ missed: false, changes: [change('later')] })
})

test('while nobody listens nothing is noted, and nobody hears what was before', () => {
  const { room, told, stop } = opened()
  room.changed(change('a'))
  stop()
  room.changed(change('b'))
  expect(vi.getTimerCount()).toBe(0)
  room.listen((news) => told.push(JSON.parse(news) as News))
  room.changed(change('c'))
  vi.advanceTimersByTime(300)
  expect(told.map(({ changes }) => changes)).toEqual([[change('c')]])
})
