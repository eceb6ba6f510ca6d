/** Keeps a crash inside the view it happened in. */
import { Component, type ReactNode } from 'react';
import { ExportButton } from '../share/export-button.tsx';
import { Button } from './button.tsx';
import { CopyDetails } from './copy-details.tsx';
import { EmptyState } from './empty-state.tsx';
import { bugDetails, messageOf } from './our-bug.ts';

interface ErrorBoundaryProps {
  /** What stopped, as the start of a sentence: "The canvas". */
  readonly what: string;
  /** A button that leads to where the work can go on. */
  readonly way?: ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failure: { readonly error: unknown } | undefined;
}

/** What browsers say when a part of the app cannot be loaded, as when a later version took its place. */
const missingPart = /dynamically imported module|importing a module|preload/i;

/** A class, because React offers no other way to catch what rendering throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { failure: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { what, way, children } = this.props;
    const { failure } = this.state;
    if (!failure) return children;
    const message = messageOf(failure.error);
    // What failed to load is remembered as failed until the page is loaded again.
    const isMissing = missingPart.test(message);
    return (
      <div role="alert">
        <EmptyState
          title={`${what} stopped. Your project is safe.`}
          actions={
            <>
              {isMissing ? (
                <Button onClick={() => location.reload()}>Reload the page</Button>
              ) : (
                <Button onClick={() => this.setState({ failure: undefined })}>Reload view</Button>
              )}
              {way}
              <ExportButton>Export project</ExportButton>
              {!isMissing && <CopyDetails details={bugDetails(failure.error)} />}
            </>
          }
        >
          {isMissing
            ? 'A part of the app could not be loaded, as when a later version took its place.'
            : `This is our bug: ${message}`}{' '}
          Everything you did is kept.
        </EmptyState>
      </div>
    );
  }
}
