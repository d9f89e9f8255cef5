import {
  extremityArrow,
  extremityBar,
  extremityCircle,
  extremityDiamond,
  extremitySquare,
  layerFill,
  pathCurved,
  pathLine,
  pathLoop,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
  type EdgeLayer,
  type FragmentLayer,
  type SDFShape,
} from 'sigma/rendering';
import { type PrimitivesDeclaration, type StylesDeclaration } from 'sigma/types';

import type { EdgeAttributes, NodeAttributes } from './build';
import { PARALLEL_SPREAD } from './curve';
import { LABEL_GAP, LABEL_SIZE, SIDES, type Side } from './labelling';

/** An upright regular polygon: the largest distance to any of its sides. */
function polygon(name: string, sides: number): SDFShape {
  const glsl = `
float sdf_${name}(vec2 uv, float size) {
  float turn = 6.28318530718 / ${sides}.0;
  float off = mod(atan(uv.x, uv.y), turn) - turn * 0.5;
  return length(uv) * cos(off) - size * cos(turn * 0.5);
}
`;
  return { name, glsl, uniforms: [], inradiusFactor: Math.cos(Math.PI / sides) };
}

/** A box lower than it is wide, with the corners rounded off. */
const TABLET: SDFShape = {
  name: 'tablet',
  glsl: `
float sdf_tablet(vec2 uv, float size) {
  vec2 half_size = vec2(0.95, 0.55) * size;
  float radius = 0.3 * size;
  vec2 d = abs(uv) - half_size + radius;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - radius;
}
`,
  uniforms: [],
  inradiusFactor: 0.55,
};

/** A triangle that stands on its tip. */
const WEDGE: SDFShape = {
  name: 'wedge',
  glsl: `
float sdf_wedge(vec2 uv, float size) {
  float top = uv.y - 0.5 * size;
  float side = 0.86602540378 * abs(uv.x) - 0.5 * uv.y - 0.5 * size;
  return max(top, side);
}
`,
  uniforms: [],
  inradiusFactor: 0.5,
};

/** As if it were walked at one speed: else the length up to each pixel is summed up at each, for dashes that differ by little. */
const CURVE = { ...pathCurved({ segments: 8 }), linearParameterization: true };

/** The figure inside a node, and the ring around it where one is due. */
function layerFigure(): FragmentLayer {
  return {
    name: 'figure',
    uniforms: [],
    attributes: [
      { name: 'figureMark', size: 1, type: WebGL2RenderingContext.FLOAT, source: 'mark' },
      { name: 'figureRing', size: 1, type: WebGL2RenderingContext.FLOAT, source: 'ring' },
      { name: 'figureInk', size: 4, type: WebGL2RenderingContext.UNSIGNED_BYTE, normalized: true, source: 'ink' },
    ],
    glsl: `
float figure_box(vec2 p, vec2 b) {
  vec2 d = abs(p) - b;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float figure_distance(float mark, vec2 p, float r) {
  if (mark < 1.5) return length(p) - 0.42 * r;
  if (mark < 2.5) return abs(length(p) - 0.55 * r) - 0.15 * r;
  if (mark < 3.5) return figure_box(p, vec2(0.7, 0.17) * r);
  if (mark < 4.5) return min(figure_box(p, vec2(0.62, 0.16) * r), figure_box(p, vec2(0.16, 0.62) * r));
  if (mark < 5.5) return figure_box(vec2(abs(p.x) - 0.34 * r, p.y), vec2(0.15, 0.55) * r);
  return figure_box(p + vec2(0.25, -0.25) * r, vec2(0.25) * r);
}

vec4 layer_figure(float mark, float ring, vec4 ink) {
  float r = context.shapeSize * context.inradiusFactor;
  float inside = 0.0;
  if (mark > 0.5) {
    float d = figure_distance(mark, context.uv, r);
    inside = smoothstep(context.aaWidth, -context.aaWidth, d);
  }
  if (ring > 0.0) {
    float edge = context.sdf + ring * context.pixelToUV;
    inside = max(inside, smoothstep(-context.aaWidth, context.aaWidth, edge));
  }
  return vec4(ink.rgb, ink.a * inside);
}
`,
  };
}

/** A line that is solid, dashed, dotted, or dash and dot in turn, by its relationship. */
function layerPattern(): EdgeLayer {
  return {
    name: 'pattern',
    uniforms: [],
    attributes: [{ name: 'linePattern', size: 1, type: WebGL2RenderingContext.FLOAT, source: 'pattern' }],
    glsl: `
vec4 layer_pattern(EdgeContext ctx) {
  if (v_linePattern < 0.5 || v_zone > 1.5) return v_color;
  float pixel = u_correctionRatio / u_sizeRatio;
  bool chained = v_linePattern > 2.5;
  float period = (chained ? 17.0 : v_linePattern < 1.5 ? 11.0 : 5.0) * pixel;
  float drawn = (chained ? 9.0 : v_linePattern < 1.5 ? 7.0 : 2.0) * pixel;
  float at = mod(ctx.distanceFromSource, period);
  float soft = 0.5 * pixel;
  float seen = smoothstep(0.0, soft, at) * (1.0 - smoothstep(drawn, drawn + soft, at));
  float dot = at - 12.0 * pixel;
  if (chained) seen += smoothstep(0.0, soft, dot) * (1.0 - smoothstep(2.0 * pixel, 2.0 * pixel + soft, dot));
  return vec4(v_color.rgb, v_color.a * seen);
}
`,
  };
}

/** The shapes, lines and ends that the picture is made of. */
export function primitives() {
  return {
    nodes: {
      shapes: [
        sdfCircle(),
        polygon('hexagon', 6),
        polygon('pentagon', 5),
        sdfSquare({ cornerRadius: 0.1 }),
        TABLET,
        sdfDiamond(),
        sdfTriangle(),
        WEDGE,
      ],
      variables: {
        mark: { type: 'number', default: 0 },
        ring: { type: 'number', default: 0 },
        ink: { type: 'color', default: '#ffffff' },
      },
      layers: [layerFill(), layerFigure()],
      label: { font: { family: 'system-ui, sans-serif', size: LABEL_SIZE }, margin: LABEL_GAP },
    },
    edges: {
      paths: [pathLine(), CURVE, pathLoop({ segments: 10 })],
      extremities: [
        extremityArrow({ lengthRatio: 5, widthRatio: 4 }),
        extremityBar(),
        extremityDiamond(),
        extremityCircle(),
        extremitySquare(),
      ],
      variables: { pattern: { type: 'number', default: 0 } },
      layers: [layerPattern()],
    },
  } as const satisfies PrimitivesDeclaration;
}

/** What the renderer remembers of a node beside its attributes. */
export interface NodeState {
  /** Where its label has room. */
  label: Side | 'nowhere';
}

/** What the renderer remembers of a relationship beside its attributes. */
export interface EdgeState {
  /** Whether it is named, as both its ends are. */
  labelled: boolean;
}

/** How attributes become what is drawn; no functions, which would be asked for every node on every hover. */
export const STYLES: StylesDeclaration<
  NodeAttributes,
  EdgeAttributes,
  NodeState,
  EdgeState,
  object,
  { mark: number; ring: number; ink: string }
> = {
  nodes: [
    {
      x: { attribute: 'x' },
      y: { attribute: 'y' },
      size: { attribute: 'size' },
      color: { attribute: 'colour' },
      label: { attribute: 'label' },
      shape: { attribute: 'shape' },
      opacity: { attribute: 'opacity' },
      labelColor: { attribute: 'labelColour' },
      labelBackgroundColor: { attribute: 'halo' },
      labelBackgroundPadding: 1,
      zIndex: { attribute: 'rank' },
      depth: { attribute: 'layer' },
      cursor: 'pointer',
      // Bound here too, since the renderer would keep the values of a node's first drawing otherwise.
      mark: { attribute: 'mark' },
      ring: { attribute: 'ring' },
      ink: { attribute: 'ink' },
    },
    {
      matchState: 'label',
      cases: {
        nowhere: { labelVisibility: 'hidden' },
        ...Object.fromEntries(SIDES.map((side) => [side, { labelVisibility: 'visible', labelPosition: side } as const])),
      },
    },
    { whenState: 'isHovered', then: { labelVisibility: 'visible', depth: 'topNodes' } },
  ],
  edges: {
    path: 'straight',
    parallelPath: 'curved',
    selfLoopPath: 'loop',
    parallelSpread: PARALLEL_SPREAD,
    size: { attribute: 'width' },
    color: { attribute: 'colour' },
    head: { attribute: 'head' },
    opacity: { attribute: 'opacity' },
    label: { attribute: 'label' },
    labelColor: { attribute: 'labelColour' },
    labelBackgroundColor: { attribute: 'halo' },
    labelBackgroundPadding: 1,
    labelVisibility: {
      whenState: 'isHovered',
      then: 'visible',
      else: { whenState: 'labelled', then: 'visible', else: { attribute: 'labelVisibility' } },
    },
    zIndex: { attribute: 'rank' },
    depth: { whenState: 'isHovered', then: 'topEdges', else: { attribute: 'layer' } },
    cursor: 'pointer',
  },
};
