"use client";

import { useState, type ReactNode } from "react";

interface RemotePictureProps {
  src: string | null | undefined;
  /** Empty when the text beside it says the same. */
  alt?: string;
  /** Sets size and shape. */
  className: string;
  /** For one that is seen at once: it is asked for first. */
  isEager?: boolean;
  /** Drawn underneath, and all there is when the picture is missing or broken. */
  children: ReactNode;
}

/** A picture from Peloton's hosts that never leaves a hole in the page. Shown as it comes: nothing here would make it smaller. */
export function RemotePicture({ src, alt = "", className, isEager = false, children }: RemotePictureProps) {
  const [brokenSrc, setBrokenSrc] = useState<string>();
  return (
    <div className={`relative isolate shrink-0 overflow-hidden ${className}`}>
      {children}
      {src && src !== brokenSrc && (
        <img
          ref={askAgainIfBroken}
          src={src}
          alt={alt}
          loading={isEager ? "eager" : "lazy"}
          decoding="async"
          referrerPolicy="no-referrer"
          className="absolute inset-0 size-full object-cover"
          onError={() => setBrokenSrc(src)}
        />
      )}
    </div>
  );
}

/** One that broke before React was there told nobody: asked for again, it says so. */
function askAgainIfBroken(picture: HTMLImageElement | null): void {
  if (picture?.complete && picture.naturalWidth === 0) picture.setAttribute("src", picture.src);
}
