/**
 * The repository's own pages, for the workbench: the same text, its links going where the workbench has the page.
 *
 * They are Markdown of their own because the workbench's MDX knows no tables.
 */

const pages: Record<string, string> = {
  'community-document.md': 'reference-the-document--docs',
  'hosts.md': 'reference-on-your-site--docs',
  'command-line.md': 'reference-the-command-line--docs',
  'CHANGELOG.md': 'reference-changes--docs',
  'which-widget.md': 'guide-which-widget--docs',
  'your-endpoint.md': 'guide-your-endpoint--docs',
  'policy-and-integrity.md': 'guide-policy-and-integrity--docs',
  'people.md': 'guide-people--docs',
  'what-is-contract.md': 'guide-what-is-contract--docs',
};

/** Turns links to files of the repository into links to pages here; those to files that are no page become plain text. */
export function linked(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\((?!https?:|#|\?|mailto:)([^)#]*)(?:#[^)]*)?\)/g, (_, text: string, path: string) => {
    const page = pages[path.split('/').at(-1)!];
    return page ? `[${text}](?path=/docs/${page})` : text;
  });
}
