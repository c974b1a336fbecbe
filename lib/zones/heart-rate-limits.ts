/** What a zone may begin at. */
export const minHeartRateBpm = 40;
export const maxHeartRateBpm = 240;
