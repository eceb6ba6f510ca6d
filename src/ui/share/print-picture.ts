/** Prints a picture alone, on one page, through the browser's own print dialog. */

/** @param svg text of the file; its own width gives way to that of the page */
export function printPicture(svg: string): void {
  const frame = document.createElement('iframe');
  frame.title = 'Picture to print';
  frame.hidden = true;
  frame.srcdoc = `<!doctype html><title>Pipeline</title><style>@page{margin:10mm}html,body{margin:0;height:100%}svg{width:100%;height:100%}</style>${svg}`;
  frame.onload = () => {
    const { contentWindow } = frame;
    if (!contentWindow) return;
    contentWindow.onafterprint = () => frame.remove();
    contentWindow.print();
  };
  document.body.append(frame);
}
