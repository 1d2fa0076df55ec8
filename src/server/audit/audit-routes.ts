import { endpoints } from '../../contract/endpoints.ts'
import type { AuditAction, AuditEntry, AuditQuery } from '../../contract/audit.ts'
import { toPage } from '../to-page.ts'
import { type App, toRoute } from '../to-route.ts'

export type AuditLog = {
  /** `among` leaves out what isn't one of these actions. */
  list: (query: AuditQuery, among?: AuditAction[]) => Promise<{ rows: AuditEntry[]; total: number }>
}

/** Lists what was done here. */
export const auditRoutes = (app: App, { audit }: { audit: AuditLog }) => {
  app.route({
    ...toRoute(endpoints.listAudit),
    handler: async ({ query, url }) => toPage(await audit.list(query), query, url),
  })
}
