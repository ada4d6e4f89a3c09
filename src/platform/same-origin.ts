/** Whether a form was sent from a page of ours, as the browser says it and no page can forge. */
export function cameFromUs(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === new URL(request.url).origin;
}
