/** Less than this may be what an answer took on its way. */
const leastDifference = 60_000

let difference = 0

/** Notes what the server's clock said when the device's said `at`. All in milliseconds since 1970. */
export const noteServerTime = (time: number, at = Date.now()): void => {
  difference = Math.abs(time - at) >= leastDifference ? time - at : 0
}

/** What the server's clock said when the device's said `at`: times of flows are told by it. */
export const serverTime = (at: number): number => at + difference
