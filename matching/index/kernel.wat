;; Dot products of one query (16-bit integers) with many rows, four rows and sixteen dimensions at a time.
;; Four rows lie interleaved: their four scales (32-bit floats), then for every eight dimensions the eight 8-bit
;; integers of each of the four rows. `dims` must be a multiple of sixteen and above 0, `fours` above 0.
;; Each answer is a 32-bit float: dot x scale x by. Sums are 32-bit: with |row| <= 127 and |query| <= 32767 they hold
;; for up to 512 dimensions. Assembled by `node script/assemble-kernel.mjs` into kernel-bytes.ts.
(module
  (import "env" "memory" (memory 1))
  (func (export "dots")
    (param $rows i32) (param $fours i32) (param $dims i32) (param $query i32) (param $by f32) (param $out i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $asked v128)
    (local $scales v128) (local $at i32) (local $end i32)
    (local.set $end (i32.add (local.get $query) (i32.shl (local.get $dims) (i32.const 1))))
    (loop $four
      (local.set $scales (f32x4.mul (v128.load (local.get $rows)) (f32x4.splat (local.get $by))))
      (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $c (v128.const i32x4 0 0 0 0))
      (local.set $d (v128.const i32x4 0 0 0 0))
      (local.set $at (local.get $query))
      (loop $dim
        (local.set $asked (v128.load (local.get $at)))
        (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $rows)) (local.get $asked))))
        (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $rows)) (local.get $asked))))
        (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $rows)) (local.get $asked))))
        (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $rows)) (local.get $asked))))
        (local.set $asked (v128.load offset=16 (local.get $at)))
        (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (v128.load8x8_s offset=32 (local.get $rows)) (local.get $asked))))
        (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (v128.load8x8_s offset=40 (local.get $rows)) (local.get $asked))))
        (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (v128.load8x8_s offset=48 (local.get $rows)) (local.get $asked))))
        (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (v128.load8x8_s offset=56 (local.get $rows)) (local.get $asked))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 64)))
        (br_if $dim (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
      ;; Each sum is four partial sums: first in pairs (a02 b02 a13 b13), then the pairs together (a b c d).
      (local.set $a
        (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
      (local.set $c
        (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
      (v128.store
        (local.get $out)
        (f32x4.mul
          (local.get $scales)
          (f32x4.convert_i32x4_s
            (i32x4.add
              (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
              (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c))))))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $four (local.tee $fours (i32.sub (local.get $fours) (i32.const 1)))))))
