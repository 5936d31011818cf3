import { getHeapStatistics } from 'node:v8';
import type { HeapUse } from './memory.js';

/** Memory of this process as it is now. */
export function heapUse(): HeapUse {
  const { used_heap_size, external_memory, heap_size_limit } = getHeapStatistics();
  return { used: used_heap_size + external_memory, limit: heap_size_limit };
}
