import * as z from 'zod/mini'
import { AccessKey, AccessKeyDraft, AccessKeyPatch, MadeAccessKey } from './access-key.ts'
import { AuditEntry, AuditQuery } from './audit.ts'
import { endpoint } from './endpoint.ts'
import { pageOf } from './page.ts'

const keyParams = z.object({ key_id: z.string() })

/** What those call who manage keys. */
export const settingsEndpoints = {
  listKeys: endpoint({
    method: 'GET',
    path: '/keys',
    ability: 'manage_keys',
    success: { status: 200, body: z.object({ data: z.array(AccessKey) }) },
  }),
  createKey: endpoint({
    method: 'POST',
    path: '/keys',
    ability: 'manage_keys',
    body: AccessKeyDraft,
    success: { status: 201, body: z.object({ data: MadeAccessKey }) },
  }),
  updateKey: endpoint({
    method: 'PATCH',
    path: '/keys/:key_id',
    ability: 'manage_keys',
    params: keyParams,
    body: AccessKeyPatch,
    success: { status: 200, body: z.object({ data: AccessKey }) },
  }),
  revokeKey: endpoint({
    method: 'DELETE',
    path: '/keys/:key_id',
    ability: 'manage_keys',
    params: keyParams,
    success: { status: 204, body: null },
  }),
  listAudit: endpoint({
    method: 'GET',
    path: '/audit',
    ability: 'manage_keys',
    query: AuditQuery,
    success: { status: 200, body: pageOf(AuditEntry) },
  }),
}
