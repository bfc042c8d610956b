export function About() {
  return (
    <>
      <h1>About</h1>
      <p>This page has no widget.</p>
    </>
  );
}
