declare module 'virtual:built-files' {
  /** The files of the dashboard; `revision` is null where the name changes with what is in it. */
  export const builtFiles: { url: string; revision: string | null }[]
}
