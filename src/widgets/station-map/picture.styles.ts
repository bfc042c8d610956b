import { css } from 'lit';

/**
 * The colours and lines of the map's picture. All is mixed from the text colour, with transparency, so that it holds on any page, light or dark;
 * a site may say more with
 * - `--guild-accent`: pins and discs
 * - `--guild-attention`: pins that need attention
 * - `--guild-page`: the page's own colour, for the rings round pins and the halo round names; without it there are none
 * - `--guild-map-dot`, `--guild-map-land`, `--guild-map-coast`: the dots, and a site's own shapes
 *
 * A count stands on an opaque disc: in white where its luminance is up to 0.179, in black above, which is 4.5:1 or better whatever the accent.
 * Browsers that cannot reckon with colours write it in white.
 */
export const pictureStyles = css`
  .picture {
    --_map-accent: var(--guild-accent, color-mix(in oklab, currentColor 42%, #1c87ab));
    --_map-attention: var(--guild-attention, color-mix(in oklab, currentColor 34%, #d4570f));
    --_map-page: var(--guild-page, transparent);
    --_map-disc: var(--guild-accent, color-mix(in oklab, currentColor 22%, #2280a3));
    --_map-count: #fff;
    position: relative;
    overflow: hidden;
    contain: strict;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
  }
  .layer {
    position: absolute;
    top: 0;
    left: 0;
  }
  .picture svg {
    display: block;
  }
  .layer.moving {
    will-change: transform;
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .picture {
      --_map-count: color(
        from var(--_map-disc) xyz-d65 clamp(0, (0.179 - y) * 9505, 0.9505) clamp(0, (0.179 - y) * 10000, 1) clamp(0, (0.179 - y) * 10890, 1.089)
      );
    }
  }
  .picture.dragging {
    cursor: grabbing;
  }
  .dots {
    fill: none;
    stroke: var(--guild-map-dot, color-mix(in oklab, currentColor 22%, transparent));
    stroke-width: 2.9;
    stroke-linecap: round;
  }
  .shapes {
    fill: var(--guild-map-land, color-mix(in oklab, currentColor 7%, transparent));
    stroke: var(--guild-map-coast, color-mix(in oklab, currentColor 24%, transparent));
    stroke-width: 0.8;
    stroke-dasharray: none;
    stroke-linejoin: round;
  }
  .pin {
    cursor: pointer;
  }
  .mark {
    fill: var(--_map-accent);
    stroke: var(--_map-page);
    stroke-width: 2;
    paint-order: stroke;
  }
  .narrow .dots {
    stroke-width: 2.3;
  }
  .gathered .mark {
    fill: var(--_map-disc);
    stroke-width: 3;
  }
  .ring .mark {
    fill: var(--_map-page);
    stroke: var(--_map-accent);
    stroke-width: 2.5;
    paint-order: normal;
  }
  .dashed .mark {
    fill: var(--_map-page);
    stroke: color-mix(in oklab, currentColor 65%, transparent);
    stroke-width: 1.5;
    stroke-dasharray: 2.4 2.31;
    paint-order: normal;
  }
  .gathered.attention .mark {
    stroke: var(--_map-attention);
    stroke-width: 6;
  }
  .square .mark {
    fill: var(--_map-attention);
  }
  .halo {
    fill: none;
    stroke: var(--_map-accent);
    stroke-width: 1.5;
  }
  .pin text {
    direction: ltr;
    fill: currentColor;
    font-size: 0.8125em;
    font-weight: 500;
    paint-order: stroke;
    stroke: var(--_map-page);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .left text {
    text-anchor: end;
  }
  .dashed text {
    fill: color-mix(in oklab, currentColor 72%, transparent);
    font-weight: 400;
  }
  .gathered text {
    fill: var(--_map-count);
    stroke: none;
    font-size: min(0.75em, 12px);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-anchor: middle;
  }
  @media (forced-colors: active) {
    .picture {
      --_map-accent: CanvasText;
      --_map-attention: CanvasText;
      --_map-page: Canvas;
      --_map-disc: CanvasText;
      --_map-count: Canvas;
      forced-color-adjust: none;
      color: CanvasText;
    }
    .halo,
    .gathered.attention .mark {
      stroke: Highlight;
    }
    .dots {
      stroke: color-mix(in oklab, CanvasText 40%, Canvas);
    }
  }
  @media print {
    .picture {
      print-color-adjust: exact;
    }
  }
`;
