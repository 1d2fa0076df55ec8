import { expect, test } from 'vitest'
import { takeStyles } from './styles-apart.ts'

test('styles on elements travel as data, and as one rule for all that are alike', () => {
  const label = '<label for="a" style="--size:var(--small)">'
  const { body, sheet } = takeStyles(
    `${label}A</label>${label.replace('"a"', '"b"')}B</label><p style="color:red">style="x"</p>`,
  )
  expect(body).toBe(
    '<label for="a" data-style="--size:var(--small)">A</label><label for="b" data-style="--size:var(--small)">B</label>' +
      '<p data-style="color:red">style="x"</p>',
  )
  expect(sheet).toBe('[data-style="--size:var(--small)"]{--size:var(--small)}[data-style="color:red"]{color:red}')
})

test('what a style quotes stays quoted', () => {
  const { body, sheet } = takeStyles('<i style="font-family:&quot;A \\ B&quot;,&#x27;C&#x27;"></i>')
  expect(body).toBe('<i data-style="font-family:&quot;A \\ B&quot;,&#x27;C&#x27;"></i>')
  expect(sheet).toBe(String.raw`[data-style="font-family:\"A \\ B\",'C'"]{font-family:"A \ B",'C'}`)
})
