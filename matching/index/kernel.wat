;; Dot products of one query (16-bit integers) with many rows, two rows and eight dimensions at a time.
;; A row is its 32-bit float scale, four bytes of nothing, and `dims` 8-bit integers; rows lie one after the other.
;; `dims` must be a multiple of eight and above 0, `pairs` above 0. Each answer is a 32-bit float: dot x scale x by.
;; Sums are 32-bit: with |row| <= 127 and |query| <= 32767 they hold for up to 512 dimensions.
;; Assembled by `node script/assemble-kernel.mjs` into kernel-bytes.ts.
(module
  (import "env" "memory" (memory 1))
  (func $total (param $sum v128) (result f32)
    (f32.convert_i32_s
      (i32.add
        (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
        (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum))))))
  (func (export "dots") (param $row i32) (param $pairs i32) (param $dims i32) (param $query i32) (param $by f32) (param $out i32)
    (local $first v128) (local $second v128) (local $asked v128) (local $at i32) (local $next i32) (local $q i32) (local $end i32)
    (local.set $end (i32.add (local.get $query) (i32.shl (local.get $dims) (i32.const 1))))
    (loop $pair
      (local.set $first (v128.const i32x4 0 0 0 0))
      (local.set $second (v128.const i32x4 0 0 0 0))
      (local.set $at (local.get $row))
      (local.set $next (i32.add (i32.add (local.get $row) (local.get $dims)) (i32.const 8)))
      (local.set $q (local.get $query))
      (loop $dim
        (local.set $asked (v128.load (local.get $q)))
        (local.set $first
          (i32x4.add (local.get $first) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $at)) (local.get $asked))))
        (local.set $second
          (i32x4.add (local.get $second) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $next)) (local.get $asked))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (local.set $next (i32.add (local.get $next) (i32.const 8)))
        (br_if $dim (i32.lt_u (local.tee $q (i32.add (local.get $q) (i32.const 16))) (local.get $end))))
      (f32.store
        (local.get $out)
        (f32.mul (f32.mul (call $total (local.get $first)) (f32.load (local.get $row))) (local.get $by)))
      ;; $at stands 8 bytes before the end of the first row now, where the second row's 8 bytes of head begin.
      (f32.store offset=4
        (local.get $out)
        (f32.mul (f32.mul (call $total (local.get $second)) (f32.load offset=8 (local.get $at))) (local.get $by)))
      (local.set $out (i32.add (local.get $out) (i32.const 8)))
      (local.set $row (i32.add (local.get $next) (i32.const 8)))
      (br_if $pair (local.tee $pairs (i32.sub (local.get $pairs) (i32.const 1)))))))
