/** Whether a dialog lies over the page, so that nothing of the page itself can be used. */
export const isUnderDialog = (): boolean => document.querySelector('[aria-modal="true"]') !== null
