/** Has the service worker keep the list as the server renders it, for the next visit to begin with. */
export const keepList = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ type: 'KEEP_LIST' }, [])
}
