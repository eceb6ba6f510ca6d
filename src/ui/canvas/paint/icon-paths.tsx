/** The shapes of icons for painting, read from the very elements that show them elsewhere. */
import type { LucideIcon } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';

/** On a square of 24, to be drawn with a line of 2. Absent: it is being fetched, and will be there. */
export type IconPath = (icon: LucideIcon) => Path2D | undefined;

/** @returns the paths, ever another function when there are more, and what they are read from */
export function useIconPaths() {
  const [icons, setIcons] = useState<readonly LucideIcon[]>([]);
  const [paths, setPaths] = useState<ReadonlyMap<LucideIcon, Path2D>>(new Map());
  const wanted = useRef(new Set<LucideIcon>());
  const source = useRef<HTMLDivElement>(null);

  const want = useCallback((icon: LucideIcon): void => {
    if (wanted.current.has(icon)) return;
    wanted.current.add(icon);
    // Asked for while painting, where nothing may be rendered.
    queueMicrotask(() => setIcons([...wanted.current]));
  }, []);
  useLayoutEffect(() => {
    const drawn = [...(source.current?.children ?? [])];
    setPaths(new Map(icons.map((icon, at) => [icon, pathOf(drawn[at])])));
  }, [icons]);
  const iconPath = useMemo(
    (): IconPath => (icon) => {
      const path = paths.get(icon);
      if (!path) want(icon);
      return path;
    },
    [paths, want],
  );
  const element = (
    <div hidden ref={source}>
      {icons.map((Icon, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: icons have no names, and stay in order.
        <Icon key={at} />
      ))}
    </div>
  );
  return { iconPath, element };
}

function pathOf(drawn: Element | undefined): Path2D {
  const path = new Path2D();
  for (const shape of drawn?.children ?? []) addShape(path, shape);
  return path;
}

function addShape(path: Path2D, shape: Element): void {
  const size = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  switch (shape.tagName) {
    case 'path':
      path.addPath(new Path2D(shape.getAttribute('d') ?? ''));
      break;
    case 'rect':
      path.roundRect(size('x'), size('y'), size('width'), size('height'), size('rx'));
      break;
    case 'circle':
      addEllipse(path, size('cx'), size('cy'), size('r'), size('r'));
      break;
    case 'ellipse':
      addEllipse(path, size('cx'), size('cy'), size('rx'), size('ry'));
      break;
    case 'line':
      path.moveTo(size('x1'), size('y1'));
      path.lineTo(size('x2'), size('y2'));
      break;
    default:
      path.addPath(new Path2D(`M${shape.getAttribute('points') ?? '0 0'}`));
  }
}

function addEllipse(path: Path2D, x: number, y: number, width: number, height: number): void {
  path.moveTo(x + width, y);
  path.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
}
