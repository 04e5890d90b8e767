/** The address names a site that there is not, or not for whoever looks. */
export function NoSuchSite() {
  return <p class="card">The address names no site that you look after.</p>;
}
