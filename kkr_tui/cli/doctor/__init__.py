"""What ``kkr doctor`` looks at: each module answers for one part of the machine, in words, and never raises."""
