import type { AuditAction } from '../../contract/audit.ts'

type Underscored<T extends string> = T extends `${infer Thing}.${infer Deed}` ? `${Thing}_${Deed}` : never

/** The name of an action as words are kept under: there a dot leads to words within. */
export const wordOf = (action: AuditAction): Underscored<AuditAction> =>
  action.replace('.', '_') as Underscored<AuditAction>
