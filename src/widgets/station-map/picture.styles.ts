import { css } from 'lit';

/**
 * The colours and lines of the map's picture. All is mixed from the text colour, with transparency, so that it holds on any page, light or dark;
 * a site may say more with
 * - `--guild-accent`: pins and discs
 * - `--guild-attention`: pins that need attention
 * - `--guild-page`: the page's own colour, for the rings round pins and the halo round names; without it there are none
 * - `--guild-map-dot`, `--guild-map-land`, `--guild-map-coast`: the dots, and a site's own shapes
 *
 * A count stands on a disc of the pure accent colour, in white or near-black, whichever contrasts with that (at 4.5:1 or better for any accent).
 */
export const pictureStyles = css`
  .picture {
    --_map-accent: var(--guild-accent, color-mix(in oklab, currentColor 42%, #1c87ab));
    --_map-attention: var(--guild-attention, color-mix(in oklab, currentColor 34%, #d4570f));
    --_map-page: var(--guild-page, transparent);
    --_map-count: #fff;
    display: block;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
    overflow: hidden;
  }
  @supports (color: oklch(from currentColor l c h)) {
    .picture {
      --_map-count: oklch(from var(--_map-accent) clamp(0.16, (0.59 - l) * 1000, 1) 0 0);
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
    fill-rule: evenodd;
    stroke: var(--guild-map-coast, color-mix(in oklab, currentColor 24%, transparent));
    stroke-width: 0.8;
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
  .gathered .mark {
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
  .attention .mark,
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
    font-size: 0.75em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-anchor: middle;
  }
  @media (forced-colors: active) {
    .picture {
      --_map-accent: CanvasText;
      --_map-attention: CanvasText;
      --_map-page: Canvas;
      --_map-count: Canvas;
      forced-color-adjust: none;
      color: CanvasText;
    }
    .halo {
      stroke: Highlight;
    }
    .dots {
      stroke: GrayText;
    }
  }
  @media print {
    .picture {
      print-color-adjust: exact;
    }
  }
`;
