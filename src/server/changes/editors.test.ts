import { beforeEach, expect, test, vi } from 'vitest'
import { createEditors, editorsFade } from './editors.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => void vi.useRealTimers()
})

const editor = (name: string) => ({ flow_id: 'f', tab: name, by: { id: name, name } })
const [awa, bio, codjo] = [editor('Awa'), editor('Bio'), editor('Codjo')]

const opened = () => {
  const onChange = vi.fn()
  return { onChange, ...createEditors(onChange) }
}

test('those here stay until they leave', () => {
  const { join, all, onChange } = opened()
  const leave = join(awa)
  vi.advanceTimersByTime(10 * editorsFade)
  expect(all()).toEqual([awa])
  leave()
  leave()
  expect(all()).toEqual([])
  expect(onChange.mock.calls).toEqual([[{ areHere: true }], [{ areHere: true }]])
})

test('those at other servers stay as long as they are confirmed', () => {
  const { join, hear, all, onChange } = opened()
  join(awa)
  onChange.mockClear()
  hear('one', [bio])
  hear('other', [codjo])
  expect(all()).toEqual([awa, bio, codjo])
  for (let time = 0; time < 3 * editorsFade; time += 10_000) {
    vi.advanceTimersByTime(10_000)
    hear('one', [bio])
  }
  expect(all()).toEqual([awa, bio])
  hear('one', [])
  expect(all()).toEqual([awa])
  // Two came, one faded, one left; to be confirmed is no news.
  expect(onChange).toHaveBeenCalledTimes(4)
})
