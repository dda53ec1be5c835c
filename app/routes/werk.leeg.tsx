/** The frame with nothing in it: what `npm run bench` holds the other pages against. */
export default function EmptyPage() {
  return <h1>Lege pagina</h1>
}
