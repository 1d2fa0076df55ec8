import { policyOfData } from './content-security-policy.ts'

/** What every answer says, unless it says otherwise. */
export const headersOfAll = {
  'cache-control': 'no-store',
  'content-security-policy': policyOfData,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
