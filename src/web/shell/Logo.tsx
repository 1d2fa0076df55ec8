/** As in `public/icon.svg`, which as a picture would hold up the first paint: it would be a document of its own. */
export const Logo = () => (
  <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden>
    <rect width={32} height={32} rx={8} fill="#0b6660" />
    <path
      d="M8 11.5A3.5 3.5 0 0 1 11.5 8h9A3.5 3.5 0 0 1 24 11.5v6a3.5 3.5 0 0 1-3.5 3.5h-5.2L10.6 25v-4.1A3.5 3.5 0 0 1 8 17.5Z"
      fill="#fff"
    />
    <path d="M12.5 13v3.5M16 11.5v6.5M19.5 13v3.5" stroke="#0b6660" strokeWidth={1.8} strokeLinecap="round" />
  </svg>
)
