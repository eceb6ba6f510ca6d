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

/** A class, because React offers no other way to catch what rendering throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { message: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          title={`${this.props.what} stopped. Your project is safe.`}
          actions={
            <>
              <Button onClick={() => this.setState({ message: undefined })}>Reload view</Button>
              <ExportButton>Export project</ExportButton>
            </>
          }
        >
          Everything you did is kept. Details for a report: {this.state.message}
        </EmptyState>
      </div>
    );
  }
}
