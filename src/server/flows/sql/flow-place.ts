/** Part of a list: `limit` flows after `offset` of `total`. All of them exist. */
export type Place = { limit: number; offset: number; total: number }
