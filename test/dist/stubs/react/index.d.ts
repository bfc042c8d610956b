// The part of @types/react 19 that the JSX typings build on, in the same shape.
export = React;
export as namespace React;

declare namespace React {
  type Key = string | number | bigint;
  type ReactNode = object | string | number | boolean | null;
  type Ref<T> = ((instance: T | null) => void) | { current: T | null } | null;
  interface Attributes {
    key?: Key | null | undefined;
  }
  interface RefAttributes<T> extends Attributes {
    ref?: Ref<T> | undefined;
  }
  interface ClassAttributes<T> extends RefAttributes<T> {}
  interface DOMAttributes<T> {
    children?: ReactNode | undefined;
    onClick?: ((event: { currentTarget: T }) => void) | undefined;
  }
  interface HTMLAttributes<T> extends DOMAttributes<T> {
    className?: string | undefined;
    id?: string | undefined;
    lang?: string | undefined;
    hidden?: boolean | undefined;
    slot?: string | undefined;
    content?: string | undefined;
  }
  type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = ClassAttributes<T> & E;
  namespace JSX {
    type Element = object;
    interface ElementChildrenAttribute {
      children: {};
    }
    interface IntrinsicAttributes extends Attributes {}
    interface IntrinsicElements {
      main: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      p: DetailedHTMLProps<HTMLAttributes<HTMLParagraphElement>, HTMLParagraphElement>;
    }
  }
}
