/** Addresses with places for values, as RFC 6570 writes them: `/api/board{?page,per_page,sort,q}`. Pure. */

export const isTemplate = (address: string | undefined): boolean => /\{[?&]?[\w,]+\}/.test(address ?? '');

/** The address with its values; places without a value are left out. */
export function expand(template: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return template.replace(/\{([?&]?)([\w,]+)\}/g, (_, kind: string, names: string) => {
    const given = names.split(',').filter((name) => values[name] !== undefined && values[name] !== '');
    const written = given.map((name) => (kind ? `${name}=` : '') + encodeURIComponent(values[name]!));
    return written.length ? kind + written.join(kind ? '&' : ',') : '';
  });
}
