// The part of Vue 3's typings that ours build on, in the same shape.
export interface HTMLAttributes {
  class?: unknown;
  style?: unknown;
  id?: string;
  lang?: string;
  onClick?: (event: MouseEvent) => void;
}
export interface VNodeProps {
  key?: PropertyKey;
  ref?: unknown;
}
export interface AllowedComponentProps {
  class?: unknown;
  style?: unknown;
}
export interface ComponentCustomProps {}
export type PublicProps = VNodeProps & AllowedComponentProps & ComponentCustomProps;
export interface GlobalComponents {}
type UnionToIntersection<Union> = (Union extends unknown ? (argument: Union) => void : never) extends (argument: infer All) => void ? All : never;
export type EmitFn<Options> = UnionToIntersection<
  { [Name in keyof Options]: Options[Name] extends (...args: infer Args) => unknown ? (event: Name, ...args: Args) => void : never }[keyof Options]
>;
