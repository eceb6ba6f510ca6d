/** Keeps a crash inside the view it happened in. */
import { Component, type ReactNode } from 'react';
import { ExportButton } from '../share/export-button.tsx';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

interface ErrorBoundaryProps {
  /** What stopped, as the start of a sentence: "The canvas". */
  readonly what: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly message: string | undefined;
}

/** What browsers say when a part of the app cannot be loaded, as when a later version took its place. */
const missingPart = /dynamically imported module|importing a module|preload/i;

/** A class, because React offers no other way to catch what rendering throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { message: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    // What failed to load is remembered as failed until the page is loaded again.
    const isMissing = missingPart.test(message);
    return (
      <div role="alert">
        <EmptyState
          title={`${this.props.what} stopped. Your project is safe.`}
          actions={
            <>
              {isMissing ? (
                <Button onClick={() => location.reload()}>Reload the page</Button>
              ) : (
                <Button onClick={() => this.setState({ message: undefined })}>Reload view</Button>
              )}
              <ExportButton>Export project</ExportButton>
            </>
          }
        >
          {isMissing && 'A part of the app could not be loaded. '}
          Everything you did is kept. Details for a report: {message}
        </EmptyState>
      </div>
    );
  }
}
