import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a deep teal that passes AA as text and as a filled button, in both colour schemes. */
const brand: MantineColorsTuple = [
  '#edf7f6',
  '#d5ecea',
  '#acd9d5',
  '#7fc6c0',
  '#56b3ac',
  '#2d958e',
  '#167d77',
  '#0b6660',
  '#08524e',
  '#063f3c',
]

/** One warm family of greys, light for paper and dark for night. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ee',
  '#e9e6e0',
  '#dad6ce',
  '#bdb8ae',
  '#958f84',
  '#6b665d',
  '#565148',
  '#393530',
  '#1f1c18',
]

const dark: MantineColorsTuple = [
  '#ebe8e2',
  '#cdc8bf',
  '#aaa49a',
  '#7f796f',
  '#403c36',
  '#332f2a',
  '#26231f',
  '#1b1916',
  '#151311',
  '#0e0d0b',
]

export const theme = createTheme({
  components: {
    // Dialogs and menus stand within the page's landmarks, and a menu begins at its first item.
    Modal: { defaultProps: { withinPortal: false } },
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
  },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  colors: { brand, gray, dark },
  black: '#1f1c18',
  defaultRadius: '6px',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { sm: '0.9375rem', xs: '0.8125rem' },
  headings: { fontWeight: '600', textWrap: 'balance' },
})
