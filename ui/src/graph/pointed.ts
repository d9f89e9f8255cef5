/** Tells when a pointer comes over the element, and when one that can leave has left. */
export function whilePointed(element: HTMLElement, tell: (there: boolean) => void): () => void {
  const enters = (): void => tell(true);
  const leaves = (event: PointerEvent): void => {
    // A finger leaves before its tap is told.
    if (event.pointerType === 'mouse') tell(false);
  };
  element.addEventListener('pointerenter', enters);
  element.addEventListener('pointerleave', leaves);
  return () => {
    element.removeEventListener('pointerenter', enters);
    element.removeEventListener('pointerleave', leaves);
  };
}
