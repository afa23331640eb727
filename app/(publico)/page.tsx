export default function P() {
  return <main className="btn">hola</main>;
}
