/** From here on, the pages of a session and of an arrival open without a connection, too: without anybody's data. */
export function keepOffline() {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("/sw.js", { scope: "/directorios/" }).catch(() => {});
}
