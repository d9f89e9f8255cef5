import type { GraphNode, GraphRelationship } from '../model';
import type { Palette } from './build';

/** Colours as the canvas takes them: whatever CSS allows is computed on an element of the page. */
export class Paint implements Palette {
  private readonly probe: HTMLElement;
  private readonly known = new Map<string, string>();

  constructor(
    within: HTMLElement,
    private readonly colourOf: (node: GraphNode) => string,
    private readonly words: (relationship: GraphRelationship) => string,
  ) {
    this.probe = within.ownerDocument.createElement('span');
    this.probe.hidden = true;
    // Where the reader's system has its own colours for text, a canvas still needs ours.
    this.probe.style.setProperty('forced-color-adjust', 'none');
    within.append(this.probe);
  }

  node(node: GraphNode): string {
    return this.computed(this.colourOf(node));
  }

  property(name: string): string {
    return this.computed(`var(${name})`);
  }

  line(relationship: GraphRelationship): string {
    return this.words(relationship);
  }

  /** Takes its element out of the page; the colours that are known stay. */
  release(): void {
    this.probe.remove();
  }

  private computed(colour: string): string {
    const known = this.known.get(colour);
    if (known !== undefined) return known;
    this.probe.style.color = '';
    this.probe.style.color = colour;
    const found = getComputedStyle(this.probe).color;
    this.known.set(colour, found);
    return found;
  }
}

/** Calls back whenever the page turns light or dark; returns how to stop that. */
export function onTheme(changed: () => void): () => void {
  const media = window.matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  media.addEventListener('change', changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  return () => {
    media.removeEventListener('change', changed);
    observer.disconnect();
  };
}
