"use client";

import Image from "next/image";
import { useState, type ReactNode } from "react";

interface RemotePictureProps {
  src: string | null | undefined;
  /** Empty when the text beside it says the same. */
  alt?: string;
  /** Sets size and shape. */
  className: string;
  /** Drawn underneath, and all there is when the picture is missing or broken. */
  children: ReactNode;
}

/** A picture from Peloton's hosts that never leaves a hole in the page. */
export function RemotePicture({ src, alt = "", className, children }: RemotePictureProps) {
  const [brokenSrc, setBrokenSrc] = useState<string>();
  return (
    <div className={`relative isolate shrink-0 overflow-hidden ${className}`}>
      {children}
      {src && src !== brokenSrc && (
        <Image
          src={src}
          alt={alt}
          fill
          unoptimized
          referrerPolicy="no-referrer"
          className="object-cover"
          onError={() => setBrokenSrc(src)}
        />
      )}
    </div>
  );
}
