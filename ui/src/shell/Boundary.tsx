import { Component, type ReactNode } from 'react';

import { texts } from '../texts/en';

interface BoundaryProps {
  /** What the part is called, for the words that stand in its place. */
  name: string;
  children: ReactNode;
}

/**
 * Keeps a fault in one part of the page, a code file that did not arrive or a defect, from taking the others along.
 * React keeps a code file that failed, so only loading the page anew asks for it again; its state is in the URL.
 */
export class Boundary extends Component<BoundaryProps, { fault: string | null }> {
  override state = { fault: null };

  static getDerivedStateFromError(error: unknown) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    const words = texts.shell.boundary;
    return (
      <div className="failed" role="alert" data-failure="fault">
        <p>{words.broken(this.props.name)}</p>
        <p className="reason">{fault}</p>
        <button onClick={() => window.location.reload()}>{words.reload}</button>
      </div>
    );
  }
}
